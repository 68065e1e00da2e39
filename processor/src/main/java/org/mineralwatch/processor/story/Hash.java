package org.mineralwatch.processor.story;

/** Spreads the bits of hashes. */
final class Hash {
    private Hash() {}

    /** Another hash, each bit of which depends on all of this one's. */
    static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
