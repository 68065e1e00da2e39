package org.mineralwatch.lab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Holds what a process with all rooms tells against what operators are told and given. */
public final class Observed {
    private Observed() {}

    /** Every series is documented, and every documented one is there. */
    public static void isDocumented(Scrape scrape) throws IOException {
        assertThat(scrape.forms())
                .as("the series of /metrics, and those of docs/METRICS.md")
                .isEqualTo(MetricsDocument.read().forms());
    }

    /** The sums of the documentation hold. */
    public static void addsUp(Scrape scrape) throws IOException {
        assertThat(MetricsDocument.read().sums())
                .isNotEmpty()
                .allSatisfy(sum -> assertThat(sum.holds(scrape)).as(sum.text()).isTrue());
    }

    /** A real Prometheus that scrapes the process takes all rules, and every panel of the dashboard shows something. */
    public static void isShown(Prometheus prometheus) throws IOException {
        assertThat(prometheus.rules()).hasSizeGreaterThan(20).containsOnly("ok");
        assertThat(Queries.shown())
                .isNotEmpty()
                .allSatisfy(
                        query -> assertThat(prometheus.answers(query)).as(query).isPositive());
    }

    /** The rules and the dashboard ask for what there is. */
    public static void answersAllQueries(Scrape scrape) throws IOException {
        assertThat(Queries.all())
                .isNotEmpty()
                .allSatisfy(query ->
                        assertThat(Queries.unanswered(query, scrape)).as(query).isEmpty());
    }
}
