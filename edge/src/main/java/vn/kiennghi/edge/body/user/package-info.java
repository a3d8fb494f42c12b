/** What is said of accounts, by programs in JSON and by people in forms. */
@NullMarked
package vn.kiennghi.edge.body.user;

import org.jspecify.annotations.NullMarked;
