/** The Streams topology of the sink: stories in, alert events out, exactly once. */
package org.mineralwatch.sink.topology;
