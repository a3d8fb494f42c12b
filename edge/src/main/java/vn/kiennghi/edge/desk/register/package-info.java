/** The register of petitions: its page, what is done with many of its lines at once, and links to it. */
@NullMarked
package vn.kiennghi.edge.desk.register;

import org.jspecify.annotations.NullMarked;
