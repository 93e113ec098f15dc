/** Why a form was refused, at its top, announced when it appears. Draws nothing for null. */
export const FormError = ({ children }: Readonly<{ children: string | null }>) => (
  <div role="alert" className="empty:hidden">
    {children ? (
      <p className="border-l-4 border-danger bg-danger-wash px-3 py-2 font-medium text-danger">{children}</p>
    ) : null}
  </div>
);
