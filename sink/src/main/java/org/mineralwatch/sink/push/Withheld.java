package org.mineralwatch.sink.push;

import org.mineralwatch.news.Alert;

/**
 * An event that the flood cap held back, as the notice of it names it.
 *
 * @param id the alert
 * @param version of the alert
 * @param severity how much it matters
 * @param headline what it says
 */
public record Withheld(String id, int version, Alert.Severity severity, String headline) {
    static Withheld of(Alert alert) {
        return new Withheld(alert.id(), alert.version(), alert.severity(), alert.headline());
    }
}
