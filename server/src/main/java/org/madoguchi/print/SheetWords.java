package org.madoguchi.print;

/**
 * The words that stand on every お持ち帰り用紙.
 *
 * @param number with {@code {number}}
 * @param department with {@code {department}}
 * @param section with {@code {at}} and {@code {title}}
 * @param result with {@code {outcome}}
 * @param undecided while a procedure has no outcome
 * @param instead with {@code {what}}
 * @param until with {@code {what}} and {@code {date}}
 * @param untilUnknown with {@code {what}}: a last day that only the resident can tell
 * @param countedFromNext with {@code {from}}, {@code {date}} (in brackets, or nothing) and {@code
 *     {days}}
 * @param countedFromSame as {@code countedFromNext}; the day itself is the first
 * @param closed with {@code {date}}: the last day is closed, so that the next open day is said
 * @param unverified mark behind what has yet to be checked
 * @param unverifiedNote what the mark means
 * @param ask with {@code {department}} and {@code {phone}}
 * @param askHere with {@code {department}}: where there is no number to call
 * @param askTitle above both
 * @param line above what staff adds
 * @param weekdays seven, from Monday on, parted by spaces
 * @param months twelve, parted by spaces
 * @param day with {@code {era}}, {@code {gannen}}, {@code {year}}, {@code {month}}, {@code {day}}
 *     and {@code {weekday}}
 * @param date as {@code day}, without the weekday
 */
record SheetWords(
    Said title,
    Said number,
    Said department,
    Said section,
    Said result,
    Said undecided,
    Said finished,
    Said next,
    Said todo,
    Said bring,
    Said instead,
    Said until,
    Said untilUnknown,
    Said countedFromNext,
    Said countedFromSame,
    Said closed,
    Said unverified,
    Said unverifiedNote,
    Said ask,
    Said askHere,
    Said askTitle,
    Said line,
    Said weekdays,
    Said months,
    Said day,
    Said date) {}
