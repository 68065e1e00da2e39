package org.mineralwatch.sink.atom;

import java.io.IOException;

/** What is remembered beside the documents is not as it was left: everything is built again from the topics. */
final class DamagedState extends IOException {
    private static final long serialVersionUID = 1;

    DamagedState(String message) {
        super(message);
    }
}
