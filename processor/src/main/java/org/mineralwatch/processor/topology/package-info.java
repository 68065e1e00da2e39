/** The Streams topology of the processor: identify, tag, group into stories. */
package org.mineralwatch.processor.topology;
