package org.mineralwatch.sink.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.StartFailure;

class CopyingTest {
    @TempDir
    Path folder;

    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void a_folder_that_was_changed_is_distrusted_and_the_next_life_goes_on_at_once() throws Exception {
        List<Life> lives = List.of(new Life("first", new MovedFolder()), new Life("second", null));
        try (Copying copying = copying(lives)) {
            copying.start();
            lives.get(1).awaitSteps();
            assertThat(copying.health()).isEqualTo(new Health.Ready("copying to " + folder));
        }
        assertThat(done)
                .containsExactly(
                        "first recovers",
                        "first is distrusted",
                        "first closes",
                        "second recovers",
                        "second saves",
                        "second closes");
    }

    @Test
    void what_no_further_life_can_mend_fails_for_good() throws Exception {
        List<Life> lives = List.of(new Life("only", new IllegalStateException("another cluster")));
        try (Copying copying = copying(lives)) {
            copying.start();
            lives.get(0).closed.await(10, TimeUnit.SECONDS);
        }
        assertThat(done).containsExactly("only recovers", "only closes");
    }

    @Test
    void an_error_of_the_machine_is_a_failure_that_is_told() throws Exception {
        List<Life> lives = List.of(new Life("only", new StackOverflowError("too deep")));
        try (Copying copying = copying(lives)) {
            copying.start();
            await().atMost(Duration.ofSeconds(10)).until(copying::health, Health.Failed.class::isInstance);
            assertThat(copying.health().detail()).contains("too deep");
        }
    }

    @Test
    void a_disk_that_hangs_is_a_failure_until_it_goes_on() throws Exception {
        Life life = new Life("only", null);
        life.hangs = true;
        AtomicLong nanos = new AtomicLong();
        try (Copying copying = new Copying("things", folder, () -> life, nanos::get)) {
            copying.start();
            await().atMost(Duration.ofSeconds(10)).until(() -> life.steps.getCount() < 3);
            nanos.addAndGet(Duration.ofSeconds(299).toNanos());
            assertThat(copying.health()).isNotInstanceOf(Health.Failed.class);
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            assertThat(copying.health().detail()).contains("stood still for 301 s");
            life.goOn.countDown();
            await().atMost(Duration.ofSeconds(10)).until(copying::health, Health.Ready.class::isInstance);
        }
    }

    @Test
    void a_folder_that_is_moved_away_is_made_anew_and_held_again() throws Exception {
        List<Life> lives = List.of(new Life("first", null), new Life("second", null));
        Path own = Files.createDirectory(folder.resolve("own"));
        try (Copying copying = new Copying("things", own, new ConcurrentLinkedQueue<>(lives)::remove)) {
            copying.start();
            lives.get(0).awaitSteps();
            Files.move(own, folder.resolve("elsewhere"));
            lives.get(1).awaitSteps();
            assertThatThrownBy(() -> new Copying("things", own, lives.iterator()::next))
                    .isInstanceOf(StartFailure.class);
        }
        assertThat(done).contains("first is distrusted").endsWith("second saves", "second closes");
    }

    @Test
    void two_do_not_copy_into_one_folder() {
        try (Copying first = copying(List.of())) {
            assertThatThrownBy(() -> copying(List.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(folder.toString());
            assertThat(first.health()).isInstanceOf(Health.Waiting.class);
        }
        copying(List.of()).close();
    }

    private Copying copying(List<Life> lives) {
        Queue<Life> left = new ConcurrentLinkedQueue<>(lives);
        return new Copying("things", folder, left::remove);
    }

    /** Says what is done with it; its first step fails, where it has a failure. */
    private final class Life implements Copy {
        private final String name;
        private final Throwable failure;
        private final CountDownLatch goOn = new CountDownLatch(1);
        private boolean hangs;
        private final CountDownLatch steps = new CountDownLatch(3);
        private final CountDownLatch closed = new CountDownLatch(1);

        Life(String name, Throwable failure) {
            this.name = name;
            this.failure = failure;
        }

        void awaitSteps() throws InterruptedException {
            assertThat(steps.await(10, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void recover() {
            done.add(name + " recovers");
        }

        @Override
        public Duration step() throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            steps.countDown();
            if (hangs) {
                hang();
            }
            return Duration.ofMillis(1);
        }

        private void hang() {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public boolean proven() {
            return true;
        }

        @Override
        public void save() {
            done.add(name + " saves");
        }

        @Override
        public void distrust() {
            done.add(name + " is distrusted");
        }

        @Override
        public void close() {
            done.add(name + " closes");
            closed.countDown();
        }
    }
}
