/** Shows a person, or a program, why each subject was or was not tagged. */
package org.mineralwatch.app.explain;
