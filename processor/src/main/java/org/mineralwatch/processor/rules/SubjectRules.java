package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one file says of a subject.
 *
 * @param subject its name
 * @param threshold the score, in thousandths, from which on an article is about it
 * @param zones what an occurrence counts in headline, lead and body, in thousandths
 * @param density words of an article from which on the body's weight thins out in proportion; 0 for never
 * @param words its word groups and guards
 * @param terms its terms
 * @param lists the vocabularies' lists that it uses
 * @param file where it stands
 * @param line of its name
 */
record SubjectRules(
        String subject,
        int threshold,
        ZoneWeights zones,
        int density,
        WordGroups words,
        List<Term> terms,
        List<ListUse> lists,
        String file,
        int line) {
    private static final Set<String> FIELDS =
            Set.of("subject", "description", "threshold", "zones", "density", "contexts", "guards", "terms", "lists");
    private static final Set<String> TERM =
            Set.of("term", "any", "each", "weight", "needs", "within", "cap", "inflect");
    private static final Set<String> LIST = Set.of("list", "except", "weight", "needs", "within", "cap");
    private static final int MOST_THRESHOLD = 100_000;
    private static final int MOST_DENSITY = 100_000;

    static SubjectRules read(String file, String text, Problems problems) {
        Form form = Form.of(file, YamlReader.read(file, text, problems), problems, FIELDS);
        String subject = form.text("subject");
        if (!subject.isEmpty() && !Names.isName(subject)) {
            form.problem(
                    "subject", "'" + subject + "' is no name: take up to 40 lower-case letters, digits and hyphens");
        }
        form.text("description");
        if (!form.has("threshold")) {
            form.problem(
                    "threshold", "'threshold' is missing: add the score that makes a tag, such as 'threshold: 1000'");
        }
        WordGroups words = WordGroups.of(form);
        List<Term> terms = terms(form, words);
        List<ListUse> lists = lists(form, words, file);
        if (terms.isEmpty() && lists.isEmpty()) {
            form.problem("terms", "no terms: a subject needs 'terms' or 'lists'");
        }
        return new SubjectRules(
                subject,
                form.number("threshold", 1, MOST_THRESHOLD, 1),
                ZoneWeights.of(form),
                form.number("density", 1, MOST_DENSITY, 0),
                words,
                terms,
                lists,
                file,
                form.lineOf("subject"));
    }

    private static List<Term> terms(Form form, WordGroups words) {
        List<Term> terms = new ArrayList<>();
        for (Form entry : form.forms("terms", TERM)) {
            Need need = Need.of(entry);
            words.check(entry, need);
            int weight = Term.weight(entry);
            int cap = Term.cap(entry);
            boolean inflect = entry.truth("inflect", true);
            for (List<String> spellings : concepts(entry)) {
                terms.add(new Term(spellings, weight, need, cap, inflect));
            }
        }
        return terms;
    }

    private static List<List<String>> concepts(Form entry) {
        long kinds = List.of("term", "any", "each").stream().filter(entry::has).count();
        if (kinds != 1) {
            entry.problem(
                    "term",
                    "a term has one of 'term' (one spelling), 'any' (spellings of one thing), 'each' (many things)");
            return List.of();
        }
        if (entry.has("term")) {
            String spelling = entry.text("term");
            String fault = spelling.isEmpty() ? null : org.mineralwatch.processor.match.Spelling.fault(spelling);
            if (fault != null) {
                entry.problem("term", fault);
            }
            return spelling.isEmpty() || fault != null ? List.of() : List.of(List.of(spelling));
        }
        String name = entry.has("any") ? "any" : "each";
        List<String> spellings = entry.spellings(name);
        if (spellings.isEmpty()) {
            entry.problem(name, "'" + name + "' is empty: list spellings");
            return List.of();
        }
        return name.equals("any")
                ? List.of(spellings)
                : spellings.stream().map(List::of).toList();
    }

    private static List<ListUse> lists(Form form, WordGroups words, String file) {
        List<ListUse> lists = new ArrayList<>();
        for (Form entry : form.forms("lists", LIST)) {
            Need need = Need.of(entry);
            words.check(entry, need);
            lists.add(new ListUse(
                    entry.text("list"),
                    entry.texts("except"),
                    Term.weight(entry),
                    need,
                    Term.cap(entry),
                    file,
                    entry.lineOf("list")));
        }
        return lists;
    }
}
