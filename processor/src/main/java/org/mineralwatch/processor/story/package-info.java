/** What makes a story, as pure functions of articles. */
package org.mineralwatch.processor.story;
