/** The demonstration: the term of a real council with invented petitions, loaded through commands. */
@NullMarked
package vn.kiennghi.standalone.demo;

import org.jspecify.annotations.NullMarked;
