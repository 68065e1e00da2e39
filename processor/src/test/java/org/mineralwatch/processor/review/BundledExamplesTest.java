package org.mineralwatch.processor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.RuleSetFolder;

/** The rules in {@code config/} pass the tests that stand beside them. */
class BundledExamplesTest {
    private static RuleSet rules;

    @BeforeAll
    static void read() throws IOException {
        rules = RuleSetFolder.read(Path.of("..", "config"));
    }

    @TestFactory
    Stream<DynamicTest> every_example_passes() {
        return ExampleRun.of(rules).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.example().place().toString(),
                        () -> assertThat(result.failures()).isEmpty()));
    }
}
