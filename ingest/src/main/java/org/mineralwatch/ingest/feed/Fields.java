package org.mineralwatch.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;

/** The elements of a feed or an entry by what they say, the format's own word first, else in document order. */
final class Fields {
    /** Elements that say the same thing of one feed or entry. */
    private static final int MOST = 100;

    private static final Comparator<Ranked> BY_RANK = Comparator.comparingInt(Ranked::rank);

    private final Map<Field, List<Ranked>> fields = new EnumMap<>(Field.class);

    private record Ranked(int rank, Element element) {}

    private Fields() {}

    static Fields of(Element parent) {
        Fields fields = new Fields();
        for (Element child : parent.getChildren()) {
            Field.Meaning meaning = Field.of(child);
            if (meaning != null) {
                fields.add(meaning, child);
            }
        }
        return fields;
    }

    private void add(Field.Meaning meaning, Element element) {
        List<Ranked> same = fields.computeIfAbsent(meaning.field(), field -> new ArrayList<>(1));
        if (same.size() < MOST) {
            same.add(new Ranked(meaning.rank(), element));
        }
    }

    List<Element> all(Field field) {
        return fields.getOrDefault(field, List.of()).stream()
                .sorted(BY_RANK)
                .map(Ranked::element)
                .toList();
    }
}
