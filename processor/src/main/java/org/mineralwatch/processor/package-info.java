/** Articles in; tagged articles and stories out. {@link org.mineralwatch.processor.ProcessorRoom} is the map. */
package org.mineralwatch.processor;
