package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code terms} and {@code lists} of a subject's file. */
final class TermsReader {
    private static final Set<String> WEIGHING =
            Set.of("weight", "cap", "alone", "needs", "within", "unless", "unless-within");
    private static final Set<String> TERM = with("term", "any", "each", "inflect");
    private static final Set<String> LIST = with("list", "except");

    private TermsReader() {}

    /**
     * The terms of a file.
     *
     * @param inflect whether spellings stand in an English plural too, where the term does not say
     */
    static List<Term> terms(Form form, WordGroups words, boolean inflect) {
        List<Term> terms = new ArrayList<>();
        for (Form entry : form.forms("terms", TERM)) {
            Term.Weighing weighing = Term.Weighing.of(entry, words);
            boolean plural = entry.truth("inflect", inflect);
            for (List<Spelled> spellings : concepts(entry)) {
                terms.add(new Term(spellings, weighing, plural));
            }
        }
        return terms;
    }

    static List<ListUse> lists(Form form, WordGroups words) {
        List<ListUse> lists = new ArrayList<>();
        for (Form entry : form.forms("lists", LIST)) {
            lists.add(new ListUse(
                    entry.text("list"),
                    entry.texts("except"),
                    Term.Weighing.of(entry, words),
                    entry.has("needs"),
                    entry.place("list")));
        }
        return lists;
    }

    private static List<List<Spelled>> concepts(Form entry) {
        List<String> kinds =
                List.of("term", "any", "each").stream().filter(entry::has).toList();
        if (kinds.size() != 1) {
            entry.problem(
                    "term",
                    "a term has one of 'term' (one spelling), 'any' (spellings of one thing), 'each' (many things)");
            return List.of();
        }
        String kind = kinds.get(0);
        List<Spelled> spellings = kind.equals("term") ? Spellings.one(entry, kind) : Spellings.all(entry, kind);
        if (spellings.isEmpty()) {
            if (!kind.equals("term")) {
                entry.problem(kind, "'" + kind + "' is empty: list spellings");
            }
            return List.of();
        }
        return kind.equals("each") ? spellings.stream().map(List::of).toList() : List.of(spellings);
    }

    private static Set<String> with(String... fields) {
        Set<String> all = new java.util.HashSet<>(WEIGHING);
        all.addAll(List.of(fields));
        return Set.copyOf(all);
    }
}
