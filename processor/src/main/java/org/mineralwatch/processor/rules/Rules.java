package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.match.LexiconBuilder;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.service.Nearest;

/** Compiles rule sets. */
public final class Rules {
    private final RuleSource source;
    private final LexiconBuilder lexicon;
    private final List<Owner> owners;
    private final Map<Pattern, List<Spelled>> written;

    private Rules(RuleSource source) {
        this.source = source;
        this.lexicon = new LexiconBuilder();
        this.owners = new ArrayList<>();
        this.written = new HashMap<>();
    }

    /** Goes on where others were entered. */
    private Rules(RuleSource source, Rules others) {
        this.source = source;
        this.lexicon = others.lexicon;
        this.owners = others.owners;
        this.written = others.written;
    }

    /**
     * Makes a rule set ready to judge.
     *
     * @throws BrokenRuleSetException with everything that is wrong with it
     */
    public static CompiledRules compile(RuleSet rules) {
        RuleSource source = RuleSource.read(rules);
        CompiledRules compiled = new Rules(source).build(rules.version());
        source.problems().refuse();
        return compiled;
    }

    /**
     * Makes two rule sets ready to judge side by side; each must compile by itself.
     *
     * @throws BrokenRuleSetException with everything that is wrong with one of them
     */
    public static JointRules join(RuleSet before, RuleSet after) {
        Rules old = new Rules(RuleSource.read(before));
        SortedMap<String, Integer> numbers = old.enter(old.source.subjects().keySet());
        Rules changed = new Rules(RuleSource.read(after), old);
        List<String> alike = JointRules.alike(before, old.source, after, changed.source);
        SortedMap<String, Integer> others = new TreeMap<>();
        alike.forEach(subject -> others.put(subject, numbers.get(subject)));
        List<String> different = changed.source.subjects().keySet().stream()
                .filter(subject -> !alike.contains(subject))
                .toList();
        others.putAll(changed.enter(different));
        old.source.problems().refuse();
        changed.source.problems().refuse();
        return new JointRules(changed.compiled(after.version()), numbers, others);
    }

    /** The tests that stand beside the rules of a set, in order of subject, file and line. */
    public static List<Example> examples(RuleSet rules) {
        return RuleSource.read(rules).subjects().values().stream()
                .flatMap(List::stream)
                .flatMap(file -> file.examples().stream())
                .toList();
    }

    /** Word groups of a set that no term and no entry speaks of, in order of file and line. */
    public static List<Problem> unusedGroups(RuleSet rules) {
        RuleSource source = RuleSource.read(rules);
        List<Problem> unused = new ArrayList<>();
        source.subjects()
                .values()
                .forEach(files ->
                        files.forEach(file -> file.words().unused(file.needs()).forEach(unused::add)));
        source.vocabularies()
                .values()
                .forEach(vocabulary ->
                        vocabulary.words().unused(vocabulary.needs()).forEach(unused::add));
        return unused;
    }

    private CompiledRules build(String version) {
        source.subjects().values().forEach(this::subject);
        source.vocabularies().values().forEach(this::vocabulary);
        return compiled(version);
    }

    private CompiledRules compiled(String version) {
        return new CompiledRules(version, owners, lexicon.build(owners.size()), written);
    }

    /** Enters subjects and tells the number of each. */
    private SortedMap<String, Integer> enter(Collection<String> subjects) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (String subject : subjects) {
            numbers.put(subject, owners.size());
            subject(source.subjects().get(subject));
        }
        return numbers;
    }

    private void vocabulary(Vocabulary vocabulary) {
        OwnerBuilder builder = new OwnerBuilder(owners.size(), lexicon, written);
        builder.words("", vocabulary.words(), true);
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            Company needs = builder.company("", entry.needs());
            Company unless = builder.company("", entry.unless());
            entry.bySpan()
                    .forEach((span, spellings) -> builder.concept(
                            new Concept(0, 1, true, needs, unless, span, entry.id()), spellings, entry.inflect()));
        }
        owners.add(new Owner.OfVocabulary(vocabulary.name(), builder.concepts(), builder.groups()));
    }

    private void subject(List<SubjectFile> files) {
        OwnerBuilder builder = new OwnerBuilder(owners.size(), lexicon, written);
        for (SubjectFile file : files) {
            String scope = file.place().file() + "/";
            builder.words(scope, file.words(), file.isMain());
            file.terms()
                    .forEach(term -> builder.concept(concept(builder, scope, term), term.spellings(), term.inflect()));
        }
        Set<Vocabulary> used = new LinkedHashSet<>();
        for (SubjectFile file : files) {
            file.lists().forEach(use -> list(use, file, used, builder));
        }
        SubjectFile main = files.get(0);
        owners.add(new Owner.OfSubject(main.subject(), main.measure(), builder.concepts(), builder.groups()));
    }

    private static Concept concept(OwnerBuilder builder, String scope, Term term) {
        Term.Weighing weighing = term.weighing();
        return new Concept(
                weighing.weight(),
                weighing.cap(),
                weighing.alone(),
                builder.company(scope, weighing.needs()),
                builder.company(scope, weighing.unless()),
                Span.ALWAYS,
                null);
    }

    /** Every entry of a list is a term; it needs what the use asks for, or else what the vocabulary asks for. */
    private void list(ListUse use, SubjectFile file, Set<Vocabulary> used, OwnerBuilder builder) {
        Vocabulary vocabulary = find(use);
        if (vocabulary == null) {
            return;
        }
        String theirs = vocabulary.name() + "/";
        String ours = file.place().file() + "/";
        if (used.add(vocabulary)) {
            builder.words(theirs, vocabulary.words(), true);
        }
        Term.Weighing weighing = use.weighing();
        for (Vocabulary.Entry entry : vocabulary.entriesOf(use.name())) {
            if (use.except().contains(entry.id())) {
                continue;
            }
            Company needs =
                    use.ownNeeds() ? builder.company(ours, weighing.needs()) : builder.company(theirs, entry.needs());
            Company unless = weighing.unless().all().isEmpty()
                    ? builder.company(theirs, entry.unless())
                    : builder.company(ours, weighing.unless());
            entry.bySpan()
                    .forEach((span, spellings) -> builder.concept(
                            new Concept(weighing.weight(), weighing.cap(), weighing.alone(), needs, unless, span, null),
                            spellings,
                            entry.inflect()));
        }
    }

    private Vocabulary find(ListUse use) {
        Problems problems = source.problems();
        if (problems.isIn(RuleSource.VOCABULARIES)) {
            return null; // what is said of a broken file would be guesses
        }
        Vocabulary vocabulary = source.vocabularies().get(use.vocabulary());
        if (vocabulary == null || vocabulary.entriesOf(use.name()) == null) {
            problems.add(use.place(), "there is no list '" + use.list() + "', " + meant(use.list()));
            return null;
        }
        use.except().stream()
                .filter(id -> vocabulary.entries().stream()
                        .noneMatch(entry -> entry.id().equals(id)))
                .forEach(id -> problems.add(
                        use.place(),
                        "'except' names '" + id + "', which vocabulary '" + vocabulary.name()
                                + "' does not have: correct or remove it"));
        return vocabulary;
    }

    /** A list that is named without its vocabulary is meant by its own name. */
    private String meant(String list) {
        List<String> known = knownLists();
        return known.stream()
                .filter(each -> each.endsWith("/" + list))
                .findFirst()
                .map(each -> "did you mean '" + each + "'?")
                .orElseGet(() -> Nearest.to(list, known));
    }

    private List<String> knownLists() {
        List<String> known = new ArrayList<>();
        source.vocabularies().values().forEach(each -> {
            known.add(each.name());
            each.lists().forEach(list -> known.add(each.name() + "/" + list));
        });
        return known;
    }
}
