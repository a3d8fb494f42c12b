package vn.kiennghi.api.resolution;

/** A percentage, never without its numerator and denominator (R12). */
public record Rate(int n, int d, String text) {}
