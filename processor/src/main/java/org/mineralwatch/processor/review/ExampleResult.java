package org.mineralwatch.processor.review;

import java.util.List;
import org.mineralwatch.processor.rules.Example;
import org.mineralwatch.processor.tagging.Judgement;

/**
 * What the rules said of an example.
 *
 * @param example the test that stands beside the rule
 * @param failures what is not as the example says, in plain words; none when all is
 * @param judgement how its article was judged under its subject
 */
public record ExampleResult(Example example, List<String> failures, Judgement judgement) {
    public ExampleResult {
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
