package org.mineralwatch.processor.rules;

import java.util.List;

/**
 * A vocabulary's list that speaks for a subject: every entry of it is a term.
 *
 * @param list as {@code vocabulary/list}, or {@code vocabulary} for all its entries
 * @param except ids of entries that do not speak
 * @param weighing what an occurrence gives
 * @param ownNeeds whether it says itself what must stand near; otherwise the vocabulary does
 * @param place where it stands
 */
record ListUse(String list, List<String> except, Term.Weighing weighing, boolean ownNeeds, Place place) {
    String vocabulary() {
        return list.split("/", 2)[0];
    }

    /** Name of the list within its vocabulary; null for all entries. */
    String name() {
        int slash = list.indexOf('/');
        return slash < 0 ? null : list.substring(slash + 1);
    }
}
