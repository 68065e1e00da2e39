/** A room for each endpoint: its own consumer group, thread, health and counts, so that none ever waits for another. */
package org.mineralwatch.sink.push.room;
