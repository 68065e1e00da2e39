package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mineralwatch.service.Nearest;

/**
 * A word list that subjects refer to and that names what an article mentions.
 *
 * @param name such as {@code minerals}
 * @param lists names of the lists that its entries belong to
 * @param words its word groups and guards
 * @param entries what it knows
 * @param place where its name stands
 */
record Vocabulary(String name, List<String> lists, WordGroups words, List<Entry> entries, Place place) {
    private static final Set<String> FIELDS =
            Set.of("vocabulary", "description", "source", "version", "lists", "contexts", "guards", "entries");
    private static final Set<String> LIST = Set.of("list", "title", "source", "version");
    private static final Set<String> ENTRY =
            Set.of("id", "spellings", "lists", "needs", "within", "unless", "unless-within", "inflect");

    /**
     * One thing that it knows.
     *
     * @param id what articles carry when they name it
     * @param spellings what it is called, and when
     * @param lists the lists that hold it
     * @param needs what must stand near it
     * @param unless what takes it away
     * @param inflect whether its last word may stand in the plural
     */
    record Entry(
            String id, List<DatedSpelling> spellings, List<String> lists, Need needs, Need unless, boolean inflect) {
        /** Its spellings by the time in which they are in use. */
        Map<Span, List<Spelled>> bySpan() {
            Map<Span, List<Spelled>> bySpan = new LinkedHashMap<>();
            spellings.forEach(each -> bySpan.computeIfAbsent(each.during(), key -> new ArrayList<>())
                    .add(each.spelled()));
            return bySpan;
        }
    }

    static Vocabulary read(String file, String text, Problems problems) {
        Form form = Form.of(file, YamlReader.read(file, text, problems), problems, FIELDS);
        String name = form.text("vocabulary");
        form.optionalText("description");
        List<String> lists = new ArrayList<>();
        for (Form list : form.forms("lists", LIST)) {
            lists.add(list.text("list"));
            list.optionalText("title");
            list.text("source");
            list.text("version");
        }
        if (lists.isEmpty()) {
            form.text("source");
            form.text("version");
        }
        WordGroups words = WordGroups.of(form);
        List<Entry> entries = entries(form, words, lists);
        if (entries.isEmpty()) {
            form.problem("entries", "no entries: a vocabulary needs some");
        }
        return new Vocabulary(name, lists, words, entries, form.place("vocabulary"));
    }

    private static List<Entry> entries(Form form, WordGroups words, List<String> lists) {
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Form entry : form.forms("entries", ENTRY)) {
            String id = entry.text("id");
            if (!ids.add(id)) {
                entry.problem("id", "'" + id + "' is defined twice: join the two");
            }
            List<DatedSpelling> spellings = Spellings.dated(entry, "spellings");
            if (spellings.isEmpty()) {
                entry.problem("spellings", "'" + id + "' has no spellings: list some");
            }
            List<String> in = entry.texts("lists");
            in.stream()
                    .filter(list -> !lists.contains(list))
                    .forEach(list -> entry.problem(
                            "lists",
                            "there is no list '" + list + "' in this file, "
                                    + (lists.isEmpty() ? "define it" : Nearest.to(list, lists))));
            Need needs = Need.needs(entry);
            Need unless = Need.unless(entry);
            words.check(entry, "needs", needs);
            words.check(entry, "unless", unless);
            entries.add(new Entry(id, spellings, in, needs, unless, entry.truth("inflect", true)));
        }
        return entries;
    }

    /** What its entries need, and what takes them away. */
    Stream<Need> needs() {
        return entries.stream().flatMap(entry -> Stream.of(entry.needs(), entry.unless()));
    }

    /** The entries of a list; null when there is no such list. */
    List<Entry> entriesOf(String list) {
        if (list == null) {
            return entries;
        }
        return lists.contains(list)
                ? entries.stream().filter(entry -> entry.lists().contains(list)).toList()
                : null;
    }
}
