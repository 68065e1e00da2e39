package org.mineralwatch.processor.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code examples} of a subject's file. */
final class ExamplesReader {
    private static final Set<String> KINDS = Set.of("matches", "ignores");
    private static final Set<String> MATCH = Set.of("title", "text", "published", "evidence");
    private static final Set<String> IGNORED = Set.of("title", "text", "published", "because");

    private ExamplesReader() {}

    static List<Example> of(Form file, String subject) {
        Form form = file.form("examples", KINDS);
        List<Example> examples = new ArrayList<>();
        for (Form match : form.forms("matches", MATCH)) {
            examples.add(example(match, subject, true));
        }
        for (Form ignored : form.forms("ignores", IGNORED)) {
            if (!ignored.has("because")) {
                ignored.missing("because", "say why the article is not about '" + subject + "'");
            }
            ignored.optionalText("because");
            examples.add(example(ignored, subject, false));
        }
        return examples;
    }

    private static Example example(Form form, String subject, boolean matches) {
        if (!form.has("title") && !form.has("text")) {
            form.problem("text", "an example has a 'title', a 'text' or both");
        }
        LocalDate published = form.day("published");
        return new Example(
                subject,
                matches,
                form.optionalText("title", ""),
                form.optionalText("text", ""),
                published == null
                        ? null
                        : published.atStartOfDay(ZoneOffset.UTC).toInstant(),
                form.texts("evidence"),
                form.place());
    }
}
