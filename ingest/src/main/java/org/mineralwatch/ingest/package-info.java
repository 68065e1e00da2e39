/** Feeds in, articles out: fetches what is due, reads it, keeps each feed's memory, and publishes both in one transaction. */
package org.mineralwatch.ingest;
