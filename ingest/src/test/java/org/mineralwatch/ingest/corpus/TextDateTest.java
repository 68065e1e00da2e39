package org.mineralwatch.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.PublicationTime;

class TextDateTest {
    private static final String REST = " The two sides spoke of ore and of roads, and agreed to meet again.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy arrived in Harbour Town on May 3, 2024, for talks.",
                "The envoy arrived in Harbour Town on 3rd May 2024 for talks.",
                "HARBOUR TOWN, May 3, 2024 (Agency) - The envoy arrived for talks.",
                "Harbour Town, 2024-05-03: the envoy arrived for talks.",
                "Envoy arrives\nPublished: 3 May, 2024\nThe envoy arrived.",
                "Envoy arrives\nMay 3rd 2024 | News\nThe envoy arrived.",
                "Envoy arrives\nBy A. Writer, 3 Sept. 2024\nThe envoy arrived."
            })
    void one_full_date_at_the_beginning_is_the_day(String text) {
        PublicationTime published = TextDate.of(text + REST);
        assertThat(published.precision()).isEqualTo(PublicationTime.Precision.DAY);
        assertThat(published.origin()).isEqualTo(PublicationTime.Origin.TEXT);
        assertThat(published.day()).isIn("2024-05-03", "2024-09-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy arrived in Harbour Town on Wednesday for talks.",
                "The envoy arrived in Harbour Town on May 3 for talks.",
                "The envoy visits from May 2nd to 6th, 2024.",
                "The envoy visits from 2 to 6 May 2024.",
                "The envoy visits on April 30 and on May 2, 2024, and leaves on May 4, 2024.",
                "Envoy visits\n2 to 6 May 2024\nThe envoy arrived.",
                "HARBOUR TOWN, 03/05/2024 - The envoy arrived for talks.",
                "The envoy will arrive in Harbour Town on May 3, 2024.",
                "The pact, which was signed on May 3, 2024, was read out.",
                "The ban lasts until May 3, 2024, says the ministry.",
                "Nothing has changed since May 3, 2024, says the ministry.",
                "HARBOUR TOWN, May 33, 2024 - The envoy arrived for talks.",
                "HARBOUR TOWN, May 3, 1924 - The envoy arrived for talks.",
                "HARBOUR TOWN, May 3, 2024 - The envoy arrived. The pact is of May 4, 2023.",
                "Made for release 2024-05-03-1 of the programme by the envoy."
            })
    void nothing_is_guessed_from_less(String text) {
        assertThat(TextDate.of(text + REST)).isEqualTo(PublicationTime.NONE);
    }

    @Test
    void what_stands_further_down_is_told_and_not_the_day_of_the_text() {
        String line =
                "The two sides spoke of ore and of roads and of much else that day, and agreed to meet again soon.\n";
        assertThat(TextDate.of(line + "The envoy arrived on May 3, 2024.")).isEqualTo(PublicationTime.NONE);
        assertThat(TextDate.of(line.repeat(7) + "HARBOUR TOWN, May 3, 2024 - The envoy arrived."))
                .isEqualTo(PublicationTime.NONE);
    }
}
