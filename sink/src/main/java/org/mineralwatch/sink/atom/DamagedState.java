package org.mineralwatch.sink.atom;

import org.mineralwatch.sink.copy.DamagedCopy;

/** What is remembered beside the documents is not as it was left: everything is built again from the topics. */
final class DamagedState extends DamagedCopy {
    private static final long serialVersionUID = 1;

    DamagedState(String message) {
        super(message + ": built again from the topics");
    }
}
