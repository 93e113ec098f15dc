/** The id of the form of a grade, to which comments beside posts belong, too. */
export const gradeForm = "grade";
