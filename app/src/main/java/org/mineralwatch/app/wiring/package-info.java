/** Wires the rooms of a process from what they share, and reads what an operator sets. */
package org.mineralwatch.app.wiring;
