/** A key of the keyboard, as it is printed on it. */
export const Key = ({ children }: Readonly<{ children: string }>) => (
  <kbd translate="no" className="key">
    {children}
  </kbd>
);
