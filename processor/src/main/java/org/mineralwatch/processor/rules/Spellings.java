package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineralwatch.processor.match.Spelling;

/** The spellings in a form, each checked; a faulty one becomes a problem and is left out. */
final class Spellings {
    private static final Set<String> DATED = Set.of("spelling", "from", "until");

    private Spellings() {}

    /** One spelling; none when it is missing. */
    static List<Spelled> one(Form form, String name) {
        String text = form.text(name);
        return text.isEmpty() ? List.of() : checked(form, text, form.place(name));
    }

    /** The spellings of a list. */
    static List<Spelled> all(Form form, String name) {
        List<Spelled> good = new ArrayList<>();
        for (Yaml item : form.items(name)) {
            good.addAll(item(form, name, item));
        }
        return good;
    }

    /** The spellings of a list with the time in which each is in use. */
    static List<DatedSpelling> dated(Form form, String name) {
        List<DatedSpelling> good = new ArrayList<>();
        for (Yaml item : form.items(name)) {
            if (item instanceof Yaml.Fields fields) {
                Form inner = form.inner(fields, DATED);
                Span during = Span.between(inner.day("from"), inner.day("until"));
                one(inner, "spelling").forEach(spelled -> good.add(new DatedSpelling(spelled, during)));
            } else {
                item(form, name, item).forEach(spelled -> good.add(new DatedSpelling(spelled, Span.ALWAYS)));
            }
        }
        return good;
    }

    private static List<Spelled> item(Form form, String name, Yaml item) {
        return form.text(name, item)
                .map(text -> checked(form, text, form.place(item)))
                .orElse(List.of());
    }

    private static List<Spelled> checked(Form form, String spelling, Place place) {
        String fault = Spelling.fault(spelling);
        if (fault != null) {
            form.problem(place, fault);
            return List.of();
        }
        return List.of(new Spelled(spelling, place));
    }
}
