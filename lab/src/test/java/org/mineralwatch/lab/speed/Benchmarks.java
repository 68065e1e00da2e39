package org.mineralwatch.lab.speed;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose names match its one argument, such as {@code MatchingBenchmark}, and tells what they allocate. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(arguments[0])
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
