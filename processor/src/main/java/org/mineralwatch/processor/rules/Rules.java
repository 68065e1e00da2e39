package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.match.LexiconBuilder;
import org.mineralwatch.service.Nearest;

/** Compiles rule sets. */
public final class Rules {
    static final String SUBJECTS = "subjects/";
    static final String VOCABULARIES = "vocabularies/";

    private final Problems problems = new Problems();
    private final List<SubjectRules> subjects = new ArrayList<>();
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();

    private Rules() {}

    /**
     * Makes a rule set ready to judge.
     *
     * @throws BrokenRuleSetException with everything that is wrong with it
     */
    public static CompiledRules compile(RuleSet rules) {
        Rules reading = new Rules();
        reading.read(rules);
        CompiledRules compiled = reading.build(rules.version());
        reading.problems.refuse();
        return compiled;
    }

    private void read(RuleSet rules) {
        rules.files().forEach((file, text) -> {
            if (file.startsWith(SUBJECTS)) {
                subjects.add(SubjectRules.read(file, text, problems));
            } else if (file.startsWith(VOCABULARIES)) {
                add(Vocabulary.read(file, text, problems));
            }
        });
        subjects.sort(Comparator.comparing(SubjectRules::subject).thenComparing(SubjectRules::file));
        if (subjects.isEmpty()) {
            problems.add(SUBJECTS, 1, "no subject is defined: add a file such as " + SUBJECTS + "rare-earth.yaml");
        }
        for (int i = 1; i < subjects.size(); i++) {
            SubjectRules earlier = subjects.get(i - 1);
            SubjectRules later = subjects.get(i);
            if (later.subject().equals(earlier.subject()) && !later.subject().isEmpty()) {
                problems.add(
                        later.file(),
                        later.line(),
                        "subject '" + later.subject() + "' is also defined in " + earlier.file() + ": join the two");
            }
        }
    }

    private void add(Vocabulary vocabulary) {
        Vocabulary earlier = vocabularies.putIfAbsent(vocabulary.name(), vocabulary);
        if (earlier != null && !vocabulary.name().isEmpty()) {
            problems.add(
                    vocabulary.file(),
                    vocabulary.line(),
                    "vocabulary '" + vocabulary.name() + "' is also defined in " + earlier.file() + ": join the two");
        }
    }

    private CompiledRules build(String version) {
        LexiconBuilder lexicon = new LexiconBuilder();
        List<Owner> owners = new ArrayList<>();
        for (SubjectRules subject : subjects) {
            OwnerBuilder builder = new OwnerBuilder(owners.size(), lexicon);
            subject(subject, builder);
            owners.add(new Owner.OfSubject(
                    subject.subject(),
                    subject.threshold(),
                    subject.zones(),
                    subject.density(),
                    builder.concepts(),
                    builder.groups()));
        }
        vocabularies.values().stream()
                .sorted(Comparator.comparing(Vocabulary::name))
                .forEach(vocabulary -> {
                    OwnerBuilder builder = new OwnerBuilder(owners.size(), lexicon);
                    builder.words("", vocabulary.words());
                    vocabulary.entries().forEach(entry -> builder.concept("", term(entry), entry.id()));
                    owners.add(new Owner.OfVocabulary(vocabulary.name(), builder.concepts(), builder.groups()));
                });
        return new CompiledRules(version, owners, lexicon.build(owners.size()));
    }

    private static Term term(Vocabulary.Entry entry) {
        return new Term(entry.spellings(), 0, entry.need(), 1, entry.inflect());
    }

    private void subject(SubjectRules subject, OwnerBuilder builder) {
        builder.words("", subject.words());
        subject.terms().forEach(term -> builder.concept("", term, null));
        Set<Vocabulary> used = new LinkedHashSet<>();
        for (ListUse use : subject.lists()) {
            Vocabulary vocabulary = vocabulary(use);
            if (vocabulary != null && used.add(vocabulary)) {
                builder.words(vocabulary.name() + "/", vocabulary.words());
            }
            if (vocabulary != null) {
                list(use, vocabulary, builder);
            }
        }
    }

    /** An entry of a list needs what the subject asks for, or else what the vocabulary asks for. */
    private void list(ListUse use, Vocabulary vocabulary, OwnerBuilder builder) {
        for (Vocabulary.Entry entry : vocabulary.entriesOf(listName(use))) {
            boolean own = use.need() != null;
            Need need = own ? use.need() : entry.need();
            if (!use.except().contains(entry.id())) {
                builder.concept(
                        own ? "" : vocabulary.name() + "/",
                        new Term(entry.spellings(), use.weight(), need, use.cap(), entry.inflect()),
                        null);
            }
        }
    }

    private Vocabulary vocabulary(ListUse use) {
        if (problems.isIn(VOCABULARIES)) {
            return null; // what is said of a broken file would be guesses
        }
        Vocabulary vocabulary = vocabularies.get(use.list().split("/", 2)[0]);
        if (vocabulary == null || vocabulary.entriesOf(listName(use)) == null) {
            List<String> known = new ArrayList<>();
            vocabularies.values().forEach(each -> {
                known.add(each.name());
                each.lists().forEach(list -> known.add(each.name() + "/" + list));
            });
            problems.add(
                    use.file(), use.line(), "there is no list '" + use.list() + "', " + Nearest.to(use.list(), known));
            return null;
        }
        use.except().stream()
                .filter(id -> vocabulary.entries().stream()
                        .noneMatch(entry -> entry.id().equals(id)))
                .forEach(id -> problems.add(
                        use.file(),
                        use.line(),
                        "'except' names '" + id + "', which vocabulary '" + vocabulary.name()
                                + "' does not have: correct or remove it"));
        return vocabulary;
    }

    private static String listName(ListUse use) {
        int slash = use.list().indexOf('/');
        return slash < 0 ? null : use.list().substring(slash + 1);
    }
}
