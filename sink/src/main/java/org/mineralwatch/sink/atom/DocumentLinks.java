package org.mineralwatch.sink.atom;

/**
 * How one document points at another.
 *
 * @param address under which the folder is published, without a slash at its end; null for links relative to the document
 */
record DocumentLinks(String address) {
    /** The reference to a document as it stands in the current document of a feed. */
    String fromCurrent(String name) {
        return address == null ? name : address + "/" + name;
    }

    /** The reference to a document as it stands in a document of an archive. */
    String fromArchive(String name) {
        return address == null ? "../../" + name : address + "/" + name;
    }
}
