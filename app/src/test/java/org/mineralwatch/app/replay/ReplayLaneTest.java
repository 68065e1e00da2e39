package org.mineralwatch.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;

class ReplayLaneTest {
    private static final KafkaConnection NO_KAFKA = new KafkaConnection("127.0.0.1:1", Map.of());

    @TempDir
    Path folder;

    @Test
    void an_unfinished_lane_goes_on_with_what_it_was_begun_with_and_refuses_all_else() throws IOException {
        String begun = unfinished("some articles");
        assertThatThrownBy(() -> ReplayLane.open(folder, null, "other articles"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("the folder " + folder + " holds an unfinished replay of some articles: give the same"
                        + " again to go on with it, or another --data");
        try (ReplayLane again = ReplayLane.open(folder, null, "some articles")) {
            assertThat(again.goesOn()).isTrue();
            assertThat(again.lane().name()).isEqualTo(begun);
        }
    }

    @Test
    void a_lane_that_is_kept_takes_another_corpus_when_it_is_done_with_one() throws Exception {
        try (ReplayLane lane = ReplayLane.open(folder, "kept", "some articles")) {
            lane.finished(NO_KAFKA);
        }
        try (ReplayLane lane = ReplayLane.open(folder, "kept", "other articles")) {
            assertThat(lane.goesOn()).isFalse();
            assertThat(lane.fresh()).isFalse();
        }
    }

    private String unfinished(String asked) throws IOException {
        try (ReplayLane lane = ReplayLane.open(folder, null, asked)) {
            assertThat(lane.goesOn()).isFalse();
            return lane.lane().name();
        }
    }
}
