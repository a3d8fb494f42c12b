/** Figures counted over whole rows, one list after the other: slow, near to the definitions, and what the columns are held against. */
package vn.kiennghi.query.resolution.reference;
