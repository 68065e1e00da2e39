package org.mineralwatch.processor.rules;

import java.time.Instant;
import java.util.List;

/**
 * A test that stands beside a rule: a short article, and whether it is about the subject.
 *
 * @param subject whose file it stands in
 * @param matches whether the article must be tagged
 * @param title its headline, perhaps empty
 * @param text its text, perhaps empty
 * @param published its publication time, or null
 * @param evidence terms that must be among the evidence, as the rules write them, one choice of each bar
 * @param place where it stands
 */
public record Example(
        String subject,
        boolean matches,
        String title,
        String text,
        Instant published,
        List<String> evidence,
        Place place) {}
