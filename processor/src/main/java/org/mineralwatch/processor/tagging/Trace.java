package org.mineralwatch.processor.tagging;

/** Is told how a subject is judged, so that it can be explained: what became of each term that does not count, then the sum. */
interface Trace {
    /** Nobody asks. */
    Trace NONE = new Trace() {
        @Override
        public void fell(int hit, Fate fate, int by) {}

        @Override
        public void summed(Weighing.Sum sum) {}
    };

    /**
     * A term does not count.
     *
     * @param hit number of the term's hit
     * @param fate what became of it
     * @param by number of the hit that did it, or {@link Matches#NOBODY}
     */
    void fell(int hit, Fate fate, int by);

    void summed(Weighing.Sum sum);
}
