/** A corpus through the whole pipeline in a lane of its own. {@link org.mineralwatch.app.replay.Replay} is the map. */
package org.mineralwatch.app.replay;
