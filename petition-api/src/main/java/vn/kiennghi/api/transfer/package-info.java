/** The official document that hands a session's petitions to one addressee. */
@NullMarked
package vn.kiennghi.api.transfer;

import org.jspecify.annotations.NullMarked;
