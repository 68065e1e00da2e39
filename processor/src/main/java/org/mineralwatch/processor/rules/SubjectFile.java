package org.mineralwatch.processor.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one file says of a subject. A subject has one main file; others add a further language's terms to it.
 *
 * @param subject its name
 * @param language ISO 639-1 code of the language that the file adds, or null in the main file
 * @param measure how scores become tags; null where the file adds a language
 * @param words its word groups and guards
 * @param terms its terms
 * @param lists the vocabularies' lists that it uses
 * @param examples the tests that stand beside its terms
 * @param place where its name stands
 */
record SubjectFile(
        String subject,
        String language,
        Measure measure,
        WordGroups words,
        List<Term> terms,
        List<ListUse> lists,
        List<Example> examples,
        Place place) {
    private static final Set<String> FIELDS = Set.of(
            "subject",
            "language",
            "description",
            "threshold",
            "zones",
            "density",
            "corroboration",
            "severity",
            "contexts",
            "guards",
            "terms",
            "lists",
            "examples");
    /** How a language is written. */
    static final String LANGUAGE_HINT = "write its ISO 639-1 code, such as 'mn' or 'zh'";

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern NAMED = Pattern.compile(".*\\.([^./]+)\\.yaml");

    static SubjectFile read(String file, String text, Problems problems) {
        Yaml.Fields fields = YamlReader.read(file, text, problems);
        boolean added = fields.values().containsKey("language");
        Form form = Form.of(file, fields, problems, FIELDS);
        String subject = form.text("subject");
        if (!subject.isEmpty() && !Names.isName(subject)) {
            form.problem(
                    "subject", "'" + subject + "' is no name: take up to 40 lower-case letters, digits and hyphens");
        }
        form.optionalText("description");
        WordGroups words = WordGroups.of(form);
        List<Term> terms = TermsReader.terms(form, words, !added);
        List<ListUse> lists = TermsReader.lists(form, words);
        if (terms.isEmpty() && lists.isEmpty()) {
            form.problem("terms", "no terms: a subject needs 'terms' or 'lists'");
        }
        return new SubjectFile(
                subject,
                added ? language(form) : null,
                added ? null : Measure.of(form),
                words,
                terms,
                lists,
                ExamplesReader.of(form, subject),
                form.place("subject"));
    }

    boolean isMain() {
        return language == null;
    }

    /** What its terms and lists need, and what takes them away. */
    Stream<Need> needs() {
        return Stream.concat(terms.stream().map(Term::weighing), lists.stream().map(ListUse::weighing))
                .flatMap(weighing -> Stream.of(weighing.needs(), weighing.unless()));
    }

    private static String language(Form form) {
        String language = form.text("language");
        Measure.FIELDS.stream()
                .filter(form::has)
                .forEach(field -> form.problem(
                        field, "a file of a further language sets no '" + field + "': the subject's main file does"));
        if (!language.isEmpty() && !Names.isName(language)) {
            form.problem("language", "'" + language + "' is no language: write its tag, such as 'mn' or 'zh'");
        } else if (!language.isEmpty() && !LANGUAGES.contains(language)) {
            form.problem("language", "'" + language + "' is not known: " + LANGUAGE_HINT);
        } else if (!language.isEmpty()) {
            checkName(form, language);
        }
        return language;
    }

    /** A file whose name has a language adds that one. */
    private static void checkName(Form form, String language) {
        Matcher name = NAMED.matcher(form.place().file());
        if (name.matches() && !name.group(1).equals(language)) {
            form.problem(
                    "language",
                    "'language' is " + language + ", but the file is named for " + name.group(1)
                            + ": correct the one or the other");
        }
    }
}
