package org.mineralwatch.sink.push.deliver;

import org.mineralwatch.sink.push.Push;

/** Takes pushes to one endpoint. Used by one thread, which asks again with the same push until it is delivered or refused. */
public interface Deliverer {
    /**
     * Tries once; returns within seconds, also when the endpoint is silent.
     *
     * @throws InterruptedException when the process ends meanwhile
     */
    Outcome deliver(Push push) throws InterruptedException;

    /** Where it delivers to, fit for logs: no secret, nothing of an address that may hold one. */
    String place();
}
