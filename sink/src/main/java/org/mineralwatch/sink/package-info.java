/** Stories in; alerts out, on topics and in files. {@link org.mineralwatch.sink.SinkRoom} is the map. */
package org.mineralwatch.sink;
