/** Holds what operators are given beside the program, documents, rules and a dashboard, against what real rooms tell. */
package org.mineralwatch.lab.observe;
