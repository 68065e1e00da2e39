/** The dead letters of the live lane: what they are, how they are shown, and which can be sent once more. */
package org.mineralwatch.app.letters;
