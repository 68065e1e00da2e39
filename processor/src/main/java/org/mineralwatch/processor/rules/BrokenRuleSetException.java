package org.mineralwatch.processor.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule set that cannot judge, with everything that is wrong with it. A broken set is refused as a whole. */
public final class BrokenRuleSetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BrokenRuleSetException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in order of file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
