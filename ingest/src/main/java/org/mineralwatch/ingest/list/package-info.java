/** The list of feeds: as the operator writes it, as it stands in the topic, and how changes get from one to the other. */
package org.mineralwatch.ingest.list;
