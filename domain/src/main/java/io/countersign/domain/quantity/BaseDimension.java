package io.countersign.domain.quantity;

/**
 * The independent dimensions.
 *
 * <p>The first seven are those of the SI (SI Brochure, 9th edition, 2.3.3), plane angle is a base of UCUM. UCUM counts
 * amount, information and levels as plain numbers or as what they are levels of; here each is a dimension of its own,
 * so that moles, bits or decibels are never compared with a percentage, nor decibels with decibels over another
 * reference.
 */
public enum BaseDimension {
    /** In metres. */
    LENGTH,
    /** In kilograms. */
    MASS,
    /** In seconds. */
    TIME,
    /** Electric current, in amperes. */
    CURRENT,
    /** In kelvins. */
    TEMPERATURE,
    /** In candelas. */
    LUMINOUS_INTENSITY,
    /** Amount of substance, in moles. */
    AMOUNT,
    /** In radians. */
    PLANE_ANGLE,
    /** In bits. */
    INFORMATION,
    /** Sound pressure level, in bels. */
    SOUND_LEVEL,
    /** Level of one quantity over another of its kind, such as the sound that a door keeps out, in bels. */
    LEVEL
}
