package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mineralwatch.news.RuleSet;

/** A rule set as its files say it, before it is compiled: what stands where, and what is wrong with each file. */
final class RuleSource {
    static final String SUBJECTS = "subjects/";
    static final String VOCABULARIES = "vocabularies/";
    static final String YAML = ".yaml";

    /** How files of rules end by mistake. */
    static final String YML = ".yml";

    private final Problems problems = new Problems();
    private final Map<String, List<SubjectFile>> subjects = new TreeMap<>();
    private final Map<String, Vocabulary> vocabularies = new TreeMap<>();

    private RuleSource() {}

    static RuleSource read(RuleSet rules) {
        RuleSource source = new RuleSource();
        rules.files().forEach(source::read);
        source.subjects.values().forEach(files -> files.sort(Comparator.comparing(file -> !file.isMain())));
        source.checkSubjects();
        return source;
    }

    Problems problems() {
        return problems;
    }

    /** The files of each subject, the main one first. */
    Map<String, List<SubjectFile>> subjects() {
        return subjects;
    }

    Map<String, Vocabulary> vocabularies() {
        return vocabularies;
    }

    private void read(String file, String text) {
        if (!file.endsWith(YAML)) {
            problems.add(new Place(file, 1), "rules stand in files that end in " + YAML + ": give it another name");
        } else if (file.startsWith(SUBJECTS)) {
            SubjectFile read = SubjectFile.read(file, text, problems);
            subjects.computeIfAbsent(read.subject(), key -> new ArrayList<>()).add(read);
        } else if (file.startsWith(VOCABULARIES)) {
            add(Vocabulary.read(file, text, problems));
        } else {
            problems.add(
                    new Place(file, 1),
                    "this version knows rules in " + SUBJECTS + " and " + VOCABULARIES + " only: take a later one");
        }
    }

    private void add(Vocabulary vocabulary) {
        Vocabulary earlier = vocabularies.putIfAbsent(vocabulary.name(), vocabulary);
        if (earlier != null && !vocabulary.name().isEmpty()) {
            problems.add(
                    vocabulary.place(),
                    "vocabulary '" + vocabulary.name() + "' is also defined in "
                            + earlier.place().file() + ": join the two");
        }
    }

    private void checkSubjects() {
        if (subjects.isEmpty()) {
            problems.add(
                    new Place(SUBJECTS, 1),
                    "no subject is defined: add a file such as " + SUBJECTS + "rare-earth.yaml");
        }
        subjects.forEach((subject, files) -> {
            if (!files.get(0).isMain() && !subject.isEmpty() && !mainIsFaulty(subject)) {
                problems.add(
                        files.get(0).place(),
                        "'language' adds words to subject '" + subject + "', which no file defines: correct the name, "
                                + "or remove 'language' and add a 'threshold'");
            }
            checkTwice(subject, files);
        });
    }

    /** Whether the subject may be defined where it cannot be seen: that it is not defined would be a guess. */
    private boolean mainIsFaulty(String subject) {
        return problems.isUnreadable(SUBJECTS)
                || problems.isIn(SUBJECTS + subject + YAML)
                || problems.isIn(SUBJECTS + subject + YML);
    }

    /** A subject has one main file, and one a language. */
    private void checkTwice(String subject, List<SubjectFile> files) {
        Map<String, SubjectFile> byLanguage = new HashMap<>();
        for (SubjectFile file : files) {
            SubjectFile earlier = byLanguage.putIfAbsent(String.valueOf(file.language()), file);
            if (earlier != null && !subject.isEmpty()) {
                String what = file.isMain()
                        ? "subject '" + subject + "'"
                        : "language '" + file.language() + "' of subject '" + subject + "'";
                problems.add(
                        file.place(),
                        what + " is also defined in " + earlier.place().file() + ": join the two");
            }
        }
    }
}
