package org.mineralwatch.lab.speed;

/** Finds phrases in a text: one of the things that are compared. Used by one thread. */
interface Matcher {
    /** Takes what is found. */
    interface Places {
        /** A phrase, by its place in the list, and where it stands, in chars of the text. */
        void add(int phrase, int start, int end);
    }

    void match(String text, Places places);
}
